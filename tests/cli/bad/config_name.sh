# A section alone is no option, whether it is asked for or set.
project
run dvc config core. <<'END'
ERROR: configuration error - config file error: 'core.' lacks the name of an option
[exit 251]
END
run dvc config core. value <<'END'
ERROR: configuration error - config file error: extra keys not allowed @ data['core']['']
[exit 251]
END
run dvc config core.analytics </dev/null
