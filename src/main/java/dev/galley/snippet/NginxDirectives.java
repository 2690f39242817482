package dev.galley.snippet;

import java.util.Set;

/** Names of nginx directives that nearly every configuration uses, to notice where one begins. */
final class NginxDirectives {
    /** Those that end with a semicolon, never with a block. */
    private static final Set<String> SIMPLE = Set.of("""
            access_log accept_mutex add_header add_trailer alias allow aio auth_basic auth_basic_user_file auth_request
            auth_request_set autoindex autoindex_exact_size autoindex_localtime break brotli brotli_comp_level
            brotli_types charset client_body_buffer_size client_body_temp_path client_body_timeout
            client_header_buffer_size client_header_timeout client_max_body_size default_type deny directio error_log
            error_page etag expires fastcgi_buffer_size fastcgi_buffering fastcgi_buffers fastcgi_busy_buffers_size
            fastcgi_cache fastcgi_cache_bypass fastcgi_cache_key fastcgi_cache_methods fastcgi_cache_path
            fastcgi_cache_use_stale fastcgi_cache_valid fastcgi_connect_timeout fastcgi_hide_header fastcgi_index
            fastcgi_intercept_errors fastcgi_keep_conn fastcgi_no_cache fastcgi_param fastcgi_pass
            fastcgi_pass_header fastcgi_read_timeout fastcgi_send_timeout fastcgi_split_path_info
            fastcgi_temp_file_write_size grpc_pass grpc_set_header gunzip gzip gzip_buffers gzip_comp_level
            gzip_disable gzip_http_version gzip_min_length gzip_proxied gzip_static gzip_types gzip_vary hash http2
            http2_push http2_max_concurrent_streams include index ip_hash keepalive keepalive_disable
            keepalive_requests keepalive_timeout large_client_header_buffers least_conn limit_conn
            limit_conn_status limit_conn_zone limit_rate limit_rate_after limit_req limit_req_status limit_req_zone
            lingering_close listen load_module log_format log_not_found log_subrequest map_hash_bucket_size
            map_hash_max_size merge_slashes multi_accept open_file_cache open_file_cache_errors
            open_file_cache_min_uses open_file_cache_valid pid port_in_redirect proxy_bind proxy_buffer_size
            proxy_buffering proxy_buffers proxy_busy_buffers_size proxy_cache proxy_cache_background_update
            proxy_cache_bypass proxy_cache_key proxy_cache_lock proxy_cache_methods proxy_cache_min_uses
            proxy_cache_path proxy_cache_revalidate proxy_cache_use_stale proxy_cache_valid proxy_connect_timeout
            proxy_cookie_domain proxy_cookie_path proxy_headers_hash_bucket_size proxy_headers_hash_max_size
            proxy_hide_header proxy_http_version proxy_ignore_client_abort proxy_ignore_headers
            proxy_intercept_errors proxy_max_temp_file_size proxy_method proxy_next_upstream
            proxy_next_upstream_tries proxy_no_cache proxy_pass proxy_pass_header proxy_pass_request_body
            proxy_pass_request_headers proxy_read_timeout proxy_redirect proxy_request_buffering proxy_send_timeout
            proxy_set_body proxy_set_header proxy_ssl_certificate proxy_ssl_certificate_key proxy_ssl_name
            proxy_ssl_protocols proxy_ssl_server_name proxy_ssl_session_reuse proxy_ssl_trusted_certificate
            proxy_ssl_verify proxy_store proxy_temp_path proxy_timeout real_ip_header real_ip_recursive
            recursive_error_pages reset_timedout_connection resolver resolver_timeout return rewrite rewrite_log
            root satisfy scgi_param scgi_pass secure_link secure_link_md5 send_timeout sendfile
            sendfile_max_chunk server_name server_name_in_redirect server_names_hash_bucket_size
            server_names_hash_max_size server_tokens set set_real_ip_from ssi ssl ssl_certificate
            ssl_certificate_key ssl_ciphers ssl_client_certificate ssl_dhparam ssl_ecdh_curve ssl_early_data
            ssl_prefer_server_ciphers ssl_protocols ssl_session_cache ssl_session_tickets ssl_session_timeout
            ssl_session_ticket_key ssl_stapling ssl_stapling_verify ssl_trusted_certificate ssl_verify_client
            ssl_verify_depth stub_status sub_filter sub_filter_once sub_filter_types tcp_nodelay tcp_nopush try_files
            types_hash_bucket_size types_hash_max_size underscores_in_headers user uwsgi_param uwsgi_pass
            uwsgi_read_timeout valid_referers variables_hash_max_size worker_connections worker_cpu_affinity
            worker_priority worker_processes worker_rlimit_nofile zone
            """.strip().split("\\s+"));

    private static final Set<String> BLOCKS = Set.of(
            "http", "events", "server", "location", "upstream", "if", "types", "map", "geo", "stream", "limit_except");

    /** Words that also stand in the middle of directives, so that a line may begin with them. */
    private static final Set<String> VALUES = Set.of("ssl", "http2", "http", "zone", "hash", "types");

    private NginxDirectives() {}

    /** Whether it ends with a semicolon and never has a block. */
    static boolean areSimple(String name) {
        return SIMPLE.contains(name);
    }

    /** Whether the name of a directive it is and hardly anything else. */
    static boolean areNamed(String name) {
        return (SIMPLE.contains(name) || BLOCKS.contains(name)) && !VALUES.contains(name);
    }
}
