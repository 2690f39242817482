package dev.galley.snippet;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that {@link PlainSql} knows. A test asks the grammar about each. */
final class PlainSqlWords {
    /** Those that some version from 8.0 on does not take for a name in each place. */
    static final Set<String> RESERVED = words("""
            accessible add all alter analyze and as asc asensitive auto before between bigint binary
            blob both bulk by call cascade case change char character check collate column condition
            constraint continue convert create cross cube cume_dist current_date current_time current_timestamp current_user
            cursor database databases day_hour day_microsecond day_minute day_second dec decimal
            declare default delayed delete dense_rank desc describe deterministic distinct
            distinctrow div double drop dual each else elseif empty enclosed engine_attribute
            escaped except exists exit explain false fetch first_value float float4 float8 for force
            foreign from fulltext function generate generated get grant group grouping groups gtids
            having high_priority hour_microsecond hour_minute hour_second if ignore in index infile
            inner inout insensitive insert int int1 int2 int3 int4 int8 integer interval into
            io_after_gtids io_before_gtids is iterate join json_arrayagg json_objectagg json_table
            key keys kill lag last_value lateral lead leading leave left like limit linear lines
            load localtime localtimestamp lock log long longblob longtext loop low_priority manual
            master_bind master_ssl_verify_server_cert match maxvalue mediumblob mediumint mediumtext
            middleint minute_microsecond minute_second mod modifies natural no_write_to_binlog not
            nth_value ntile null numeric of offline on online optimize optimizer_costs option
            optionally or order out outer outfile over parallel partition percent_rank precision
            primary procedure purge qualify range rank read read_write reads real recursive
            references regexp release rename repeat replace require resignal restrict return revoke
            right rlike row row_number rows schema schemas second_microsecond select sensitive
            separator set show signal smallint spatial specific sql sql_big_result
            sql_calc_found_rows sql_small_result sqlexception sqlstate sqlwarning ssl starting
            stored straight_join system table tablesample terminated then tinyblob tinyint tinytext
            to trailing trigger true undo union unique unlock unsigned update url usage use using
            utc_date utc_time utc_timestamp values varbinary varchar varcharacter varying vector
            virtual when where while window with write xor year_month zerofill
            """);

    /** Those that are names, unless a bracket opens directly behind them. */
    static final Set<String> OTHERWISE_WHEN_CALLED = words("""
            adddate bit_and bit_or bit_xor cast count curdate curtime date_add date_sub extract
            group_concat max mid min now position session_user st_collect std stddev stddev_pop
            stddev_samp subdate substr substring sum sysdate system_user trim variance var_pop
            var_samp avg coalesce
            """);

    /** How many arguments a function takes: least and most. */
    static final Map<String, int[]> FUNCTIONS = functions();

    /** Functions of the rows of a group; they take one argument. */
    static final Set<String> AGGREGATES = Set.of("sum", "avg", "min", "max");

    /** Functions of windows alone; they take no argument. */
    static final Set<String> RANKS = Set.of("row_number", "rank", "dense_rank");

    /** Units of times. */
    static final Set<String> UNITS = Set.of("second", "minute", "hour", "day", "week", "month", "quarter", "year");

    private PlainSqlWords() {}

    private static Set<String> words(String text) {
        return Stream.of(text.split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, int[]> functions() {
        int[] none = {0, 0};
        int[] one = {1, 1};
        int[] two = {2, 2};
        int[] three = {3, 3};
        int[] some = {1, 20};
        return Map.ofEntries(
                Map.entry("now", none),
                Map.entry("curdate", none),
                Map.entry("current_date", none),
                Map.entry("current_timestamp", none),
                Map.entry("database", none),
                Map.entry("last_insert_id", none),
                Map.entry("rand", none),
                Map.entry("uuid", none),
                Map.entry("version", none),
                Map.entry("abs", one),
                Map.entry("char_length", one),
                Map.entry("date", one),
                Map.entry("day", one),
                Map.entry("hour", one),
                Map.entry("length", one),
                Map.entry("lower", one),
                Map.entry("minute", one),
                Map.entry("month", one),
                Map.entry("trim", one),
                Map.entry("upper", one),
                Map.entry("year", one),
                Map.entry("datediff", two),
                Map.entry("date_format", two),
                Map.entry("ifnull", two),
                Map.entry("left", two),
                Map.entry("mod", two),
                Map.entry("nullif", two),
                Map.entry("right", two),
                Map.entry("if", three),
                Map.entry("replace", three),
                Map.entry("round", new int[] {1, 2}),
                Map.entry("substring", new int[] {2, 3}),
                Map.entry("coalesce", some),
                Map.entry("concat", some),
                Map.entry("greatest", some),
                Map.entry("json_extract", some),
                Map.entry("least", some));
    }
}
