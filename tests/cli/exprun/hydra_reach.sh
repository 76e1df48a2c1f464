# What of Hydra needs Python is refused, and nothing is written.
project
small_pipeline
mkdir conf
printf 'hydra:\n  searchpath: [file://other]\na: 1\n' >conf/config.yaml
printf '[hydra]\n    enabled = true\n' >.dvc/config
commit one
run dvc exp run <<'END'
ERROR: cannot compose 'params.yaml': 'hydra.searchpath' of 'config' is not supported
[exit 255]
END
printf 'a: ${now:%%Y}\n' >conf/config.yaml
run dvc exp run <<'END'
ERROR: cannot compose 'params.yaml': '${now:%Y}': the resolver 'now' is not supported
[exit 255]
END
printf 'defaults:\n- ../../outside\n' >conf/config.yaml
run dvc exp run <<'END'
ERROR: cannot compose 'params.yaml': '../../outside.yaml' leads out of the project
[exit 255]
END
printf '[hydra]\n    enabled = true\n    config_module = pkg.conf\n' >.dvc/config
run dvc exp run <<'END'
ERROR: 'hydra.config_module': configurations in Python modules are not supported
[exit 255]
END
printf '[hydra]\n    enabled = true\n    config_dir = ../conf\n' >.dvc/config
run dvc exp run <<'END'
ERROR: 'hydra.config_dir': '../conf' is outside of the project
[exit 255]
END
run git status --short <<'END'
 M .dvc/config
 M conf/config.yaml
END
