package dev.galley.page;

/**
 * A word that code blocks have without saying so. Immutable.
 *
 * @param language the name of the language it is for, as fences write it; empty when it is for all
 * @param word the word, where the default is written
 * @param isOff whether the word is expressly not meant, so that no wider default brings it back
 */
public record SnippetDefault(String language, SnippetAttribute word, boolean isOff) {}
