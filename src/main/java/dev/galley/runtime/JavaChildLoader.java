package dev.galley.runtime;

import java.util.HashMap;
import java.util.Map;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;

/** Loads the classes that JShell makes, over those of the class path. */
final class JavaChildLoader implements LoaderDelegate {
    private final Made loader;

    JavaChildLoader(ClassLoader parent) {
        this.loader = new Made(parent);
    }

    private static final class Made extends ClassLoader {
        private final Map<String, byte[]> codes = new HashMap<>();

        Made(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] code = codes.get(name);
            if (code == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, code, 0, code.length);
        }
    }

    @Override
    public void load(ClassBytecodes[] classes) {
        for (ClassBytecodes it : classes) {
            loader.codes.putIfAbsent(it.name(), it.bytecodes());
        }
    }

    /** {@inheritDoc} Of no use here: a class that is loaded stays, and JShell then makes one with another name. */
    @Override
    public void classesRedefined(ClassBytecodes[] classes) {}

    /** {@inheritDoc} All of it is known when the program starts. */
    @Override
    public void addToClasspath(String path) {}

    @Override
    public Class<?> findClass(String name) throws ClassNotFoundException {
        return loader.loadClass(name);
    }
}
