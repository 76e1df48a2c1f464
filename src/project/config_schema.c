#include "project/config_schema.h"

#include <ctype.h>

#define OPTION(section, name, check)                                                               \
    {                                                                                              \
        section, name, check, NULL, NULL                                                           \
    }
#define BOOL(section, name, def)                                                                   \
    {                                                                                              \
        section, name, CHECK_BOOL, NULL, def                                                       \
    }
#define ONE_OF(section, name, choices)                                                             \
    {                                                                                              \
        section, name, CHECK_CHOICE, choices, NULL                                                 \
    }

static const struct config_option options[] = {
    OPTION("core", "remote", CHECK_LOWER),
    OPTION("core", "checksum_jobs", CHECK_COUNT),
    BOOL("core", "interactive", "false"),
    BOOL("core", "analytics", "true"),
    BOOL("core", "hardlink_lock", "false"),
    BOOL("core", "no_scm", "false"),
    BOOL("core", "autostage", "false"),
    OPTION("core", "experiments", CHECK_BOOL),
    BOOL("core", "check_update", "true"),
    OPTION("core", "site_cache_dir", CHECK_STR),
    OPTION("core", "machine", CHECK_LOWER),
    OPTION("cache", "local", CHECK_STR),
    OPTION("cache", "s3", CHECK_STR),
    OPTION("cache", "gs", CHECK_STR),
    OPTION("cache", "hdfs", CHECK_STR),
    OPTION("cache", "webhdfs", CHECK_STR),
    OPTION("cache", "ssh", CHECK_STR),
    OPTION("cache", "azure", CHECK_STR),
    OPTION("cache", "dir", CHECK_STR),
    OPTION("cache", "type", CHECK_LINKS),
    BOOL("cache", "protected", "false"),
    ONE_OF("cache", "shared", "group"),
    BOOL("cache", "slow_link_warning", "true"),
    BOOL("cache", "verify", "false"),
    OPTION("state", "dir", CHECK_STR),
    OPTION("state", "row_limit", CHECK_COUNT),
    OPTION("state", "row_cleanup_quota", CHECK_PERCENT),
    OPTION("index", "dir", CHECK_STR),
    ONE_OF("machine", "cloud", "aws, azure"),
    ONE_OF("machine", "region", "us-west, us-east, eu-west, eu-north"),
    OPTION("machine", "image", CHECK_STR),
    OPTION("machine", "ssh_private", CHECK_STR),
    OPTION("machine", "startup_script", CHECK_STR),
    OPTION("machine", "setup_script", CHECK_STR),
    OPTION("machine", "spot", CHECK_BOOL),
    OPTION("machine", "spot_price", CHECK_FLOAT),
    OPTION("machine", "instance_hdd_size", CHECK_INT),
    OPTION("machine", "instance_type", CHECK_LOWER),
    OPTION("machine", "instance_gpu", CHECK_LOWER),
    BOOL("feature", "machine", "false"),
    OPTION("plots", "html_template", CHECK_STR),
    OPTION("plots", "out_dir", CHECK_STR),
    BOOL("plots", "auto_open", "false"),
    OPTION("exp", "code", CHECK_STR),
    OPTION("exp", "data", CHECK_STR),
    OPTION("exp", "models", CHECK_STR),
    OPTION("exp", "metrics", CHECK_STR),
    OPTION("exp", "params", CHECK_STR),
    OPTION("exp", "plots", CHECK_STR),
    OPTION("exp", "live", CHECK_STR),
    OPTION("exp", "git_remote", CHECK_STR),
    OPTION("exp", "auto_push", CHECK_BOOL),
    ONE_OF("parsing", "bool", "store_true, boolean_optional"),
    ONE_OF("parsing", "list", "nargs, append"),
    BOOL("hydra", "enabled", "false"),
    OPTION("hydra", "config_dir", CHECK_STR),
    OPTION("hydra", "config_module", CHECK_STR),
    OPTION("hydra", "config_name", CHECK_STR),
    OPTION("hydra", "plugins_path", CHECK_STR),
    OPTION("studio", "token", CHECK_STR),
    OPTION("studio", "url", CHECK_STR),
    OPTION("studio", "repo_url", CHECK_STR),
    BOOL("studio", "offline", "false"),
    OPTION("db", "url", CHECK_STR),
    OPTION("db", "username", CHECK_STR),
    OPTION("db", "password", CHECK_STR),
    OPTION("remote", "url", CHECK_STR),
    OPTION("remote", "checksum_jobs", CHECK_COUNT),
    OPTION("remote", "jobs", CHECK_COUNT),
    OPTION("remote", "worktree", CHECK_BOOL),
    OPTION("remote", "no_traverse", CHECK_BOOL),
    OPTION("remote", "version_aware", CHECK_BOOL),
    OPTION("remote:", "type", CHECK_LINKS),
    BOOL("remote:", "protected", "false"),
    ONE_OF("remote:", "shared", "group"),
    BOOL("remote:", "slow_link_warning", "true"),
    BOOL("remote:", "verify", "false"),
    OPTION("remote:s3", "region", CHECK_STR),
    OPTION("remote:s3", "profile", CHECK_STR),
    OPTION("remote:s3", "credentialpath", CHECK_STR),
    OPTION("remote:s3", "configpath", CHECK_STR),
    OPTION("remote:s3", "endpointurl", CHECK_STR),
    OPTION("remote:s3", "access_key_id", CHECK_STR),
    OPTION("remote:s3", "secret_access_key", CHECK_STR),
    OPTION("remote:s3", "session_token", CHECK_STR),
    OPTION("remote:s3", "sse", CHECK_STR),
    OPTION("remote:s3", "sse_kms_key_id", CHECK_STR),
    OPTION("remote:s3", "sse_customer_algorithm", CHECK_STR),
    OPTION("remote:s3", "sse_customer_key", CHECK_STR),
    OPTION("remote:s3", "acl", CHECK_STR),
    OPTION("remote:s3", "grant_read", CHECK_STR),
    OPTION("remote:s3", "grant_read_acp", CHECK_STR),
    OPTION("remote:s3", "grant_write_acp", CHECK_STR),
    OPTION("remote:s3", "grant_full_control", CHECK_STR),
    BOOL("remote:s3", "listobjects", "false"),
    BOOL("remote:s3", "use_ssl", "true"),
    BOOL("remote:s3", "allow_anonymous_login", "false"),
    BOOL("remote:s3", "verify", "false"),
    OPTION("remote:s3", "ssl_verify", CHECK_BOOL_OR_STR),
    OPTION("remote:s3", "cache_regions", CHECK_NEVER_BOOL),
    OPTION("remote:s3", "read_timeout", CHECK_INT),
    OPTION("remote:s3", "connect_timeout", CHECK_INT),
    OPTION("remote:gs", "projectname", CHECK_STR),
    OPTION("remote:gs", "credentialpath", CHECK_STR),
    OPTION("remote:gs", "endpointurl", CHECK_STR),
    BOOL("remote:gs", "verify", "false"),
    BOOL("remote:gs", "allow_anonymous_login", "false"),
    OPTION("remote:ssh", "type", CHECK_LINKS),
    OPTION("remote:ssh", "port", CHECK_INT),
    OPTION("remote:ssh", "timeout", CHECK_INT),
    OPTION("remote:ssh", "max_sessions", CHECK_INT),
    OPTION("remote:ssh", "user", CHECK_STR),
    OPTION("remote:ssh", "password", CHECK_STR),
    OPTION("remote:ssh", "passphrase", CHECK_STR),
    OPTION("remote:ssh", "keyfile", CHECK_STR),
    OPTION("remote:ssh", "ask_password", CHECK_BOOL),
    OPTION("remote:ssh", "ask_passphrase", CHECK_BOOL),
    OPTION("remote:ssh", "gss_auth", CHECK_BOOL),
    OPTION("remote:ssh", "allow_agent", CHECK_BOOL),
    BOOL("remote:ssh", "verify", "false"),
    OPTION("remote:hdfs", "user", CHECK_STR),
    OPTION("remote:hdfs", "kerb_ticket", CHECK_STR),
    OPTION("remote:hdfs", "replication", CHECK_NEVER_INT),
    OPTION("remote:webhdfs", "kerberos", CHECK_BOOL),
    OPTION("remote:webhdfs", "use_https", CHECK_BOOL),
    OPTION("remote:webhdfs", "kerberos_principal", CHECK_STR),
    OPTION("remote:webhdfs", "proxy_to", CHECK_STR),
    OPTION("remote:webhdfs", "token", CHECK_STR),
    OPTION("remote:webhdfs", "user", CHECK_STR),
    OPTION("remote:webhdfs", "password", CHECK_STR),
    OPTION("remote:webhdfs", "data_proxy_target", CHECK_STR),
    OPTION("remote:webhdfs", "ssl_verify", CHECK_BOOL_OR_STR),
    BOOL("remote:webhdfs", "verify", "false"),
    OPTION("remote:azure", "connection_string", CHECK_STR),
    OPTION("remote:azure", "sas_token", CHECK_STR),
    OPTION("remote:azure", "account_name", CHECK_STR),
    OPTION("remote:azure", "account_key", CHECK_STR),
    OPTION("remote:azure", "tenant_id", CHECK_STR),
    OPTION("remote:azure", "client_id", CHECK_STR),
    OPTION("remote:azure", "client_secret", CHECK_STR),
    OPTION("remote:azure", "allow_anonymous_login", CHECK_BOOL),
    OPTION("remote:azure", "exclude_environment_credential", CHECK_BOOL),
    OPTION("remote:azure", "exclude_visual_studio_code_credential", CHECK_BOOL),
    OPTION("remote:azure", "exclude_shared_token_cache_credential", CHECK_BOOL),
    OPTION("remote:azure", "exclude_managed_identity_credential", CHECK_BOOL),
    BOOL("remote:azure", "verify", "false"),
    OPTION("remote:azure", "timeout", CHECK_INT),
    OPTION("remote:azure", "read_timeout", CHECK_INT),
    OPTION("remote:azure", "connection_timeout", CHECK_INT),
    OPTION("remote:oss", "oss_key_id", CHECK_STR),
    OPTION("remote:oss", "oss_key_secret", CHECK_STR),
    OPTION("remote:oss", "oss_endpoint", CHECK_STR),
    BOOL("remote:oss", "verify", "true"),
    OPTION("remote:gdrive", "profile", CHECK_STR),
    OPTION("remote:gdrive", "gdrive_client_id", CHECK_STR),
    OPTION("remote:gdrive", "gdrive_client_secret", CHECK_STR),
    OPTION("remote:gdrive", "gdrive_user_credentials_file", CHECK_STR),
    OPTION("remote:gdrive", "gdrive_service_account_user_email", CHECK_STR),
    OPTION("remote:gdrive", "gdrive_service_account_json_file_path", CHECK_STR),
    OPTION("remote:gdrive", "gdrive_use_service_account", CHECK_BOOL),
    BOOL("remote:gdrive", "gdrive_trash_only", "false"),
    BOOL("remote:gdrive", "gdrive_acknowledge_abuse", "false"),
    BOOL("remote:gdrive", "verify", "true"),
    ONE_OF("remote:http", "auth", "basic, digest, custom"),
    OPTION("remote:http", "custom_auth_header", CHECK_STR),
    OPTION("remote:http", "user", CHECK_STR),
    OPTION("remote:http", "password", CHECK_STR),
    OPTION("remote:http", "method", CHECK_STR),
    OPTION("remote:http", "ask_password", CHECK_BOOL),
    OPTION("remote:http", "ssl_verify", CHECK_BOOL_OR_STR),
    OPTION("remote:http", "connect_timeout", CHECK_SECONDS),
    OPTION("remote:http", "read_timeout", CHECK_SECONDS),
    BOOL("remote:http", "verify", "false"),
    OPTION("remote:webdav", "user", CHECK_STR),
    OPTION("remote:webdav", "password", CHECK_STR),
    OPTION("remote:webdav", "token", CHECK_STR),
    OPTION("remote:webdav", "bearer_token_command", CHECK_STR),
    OPTION("remote:webdav", "custom_auth_header", CHECK_STR),
    OPTION("remote:webdav", "cert_path", CHECK_STR),
    OPTION("remote:webdav", "key_path", CHECK_STR),
    OPTION("remote:webdav", "ask_password", CHECK_BOOL),
    OPTION("remote:webdav", "timeout", CHECK_INT),
    OPTION("remote:webdav", "ssl_verify", CHECK_BOOL_OR_STR),
    BOOL("remote:webdav", "verify", "false"),
};

static const char *const sections[] = {"core",    "cache",   "remote", "state", "index",
                                       "machine", "feature", "plots",  "exp",   "parsing",
                                       "hydra",   "studio",  "db"};

static const char *const path_options[][2] = {
    {"cache", "dir"},
    {"remote", "url"},
    {"remote", "gdrive_user_credentials_file"},
    {"remote", "gdrive_service_account_json_file_path"},
    {"remote", "credentialpath"},
    {"remote", "configpath"},
    {"remote", "keyfile"},
    {"remote", "cert_path"},
    {"remote", "key_path"},
    {"machine", "startup_script"},
    {"machine", "setup_script"},
};

/* --- looking up --- */

bool config_schema_is_named(const char *section)
{
    return streq(section, "remote") || streq(section, "machine") || streq(section, "db");
}

bool config_schema_is_path(const char *section, const char *option)
{
    for (size_t i = 0; i < ARRAY_LEN(path_options); i++)
        if (streq(path_options[i][0], section) && streq(path_options[i][1], option))
            return true;
    return false;
}

bool config_schema_is_url(const char *text)
{
    const unsigned char *p = (const unsigned char *)text;
    while (isalnum(*p) || *p == '_' || *p >= 0x80)
        p++;
    return (const char *)p > text && starts_with((const char *)p, "://");
}

const char *config_schema_section(size_t i)
{
    return i < ARRAY_LEN(sections) ? sections[i] : NULL;
}

bool config_schema_has_section(const char *name)
{
    for (size_t i = 0; i < ARRAY_LEN(sections); i++)
        if (streq(sections[i], name))
            return true;
    return false;
}

void config_schema_add_scheme(const char *url, struct sb *out)
{
    const char *colon = strstr(url, "://");
    if (!colon || !isalpha((unsigned char)url[0]) || !colon[3] || strchr("/?#", colon[3]))
        return;
    for (const char *p = url; p < colon; p++)
        if (!isalnum((unsigned char)*p) && !strchr("+-.", *p))
            return;
    for (const char *p = url; p < colon; p++)
        sb_add_char(out, (char)tolower((unsigned char)*p));
}

/* Two schemes share the options of a third. */
static const char *family(const char *scheme)
{
    if (streq(scheme, "https"))
        return "http";
    return streq(scheme, "webdavs") ? "webdav" : scheme;
}

bool config_schema_has_scheme(const char *scheme)
{
    scheme = family(scheme);
    for (size_t i = 0; i < ARRAY_LEN(options); i++)
        if (starts_with(options[i].section, "remote:") &&
            streq(options[i].section + strlen("remote:"), scheme))
            return true;
    return false;
}

static bool is_of(const struct config_option *o, const char *section, const char *scheme)
{
    size_t n = strlen(section);
    if (strncmp(o->section, section, n) != 0)
        return false;
    return !o->section[n] || (scheme && o->section[n] == ':' && streq(o->section + n + 1, scheme));
}

const struct config_option *config_schema_find(const char *section, const char *scheme,
                                               const char *option)
{
    scheme = scheme ? family(scheme) : NULL;
    for (size_t i = 0; i < ARRAY_LEN(options); i++)
        if (streq(options[i].name, option) && is_of(&options[i], section, scheme))
            return &options[i];
    return NULL;
}
