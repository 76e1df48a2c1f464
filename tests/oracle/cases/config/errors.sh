# Bad names and values are refused and nothing is written.
project
run -h dvc config nodot
run dvc config core.nosuch value
run dvc config nosuch.key value
run dvc config core.autostage maybe
run dvc config cache.type nosuch
run dvc config --unset core.remote
run dvc config --unset cache.type
run dvc config core.nosuch
