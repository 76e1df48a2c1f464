# --outs-persist: not taken away before a run.
project
run dvc stage add -n a --outs-persist log 'echo 1 >>log'
run dvc repro
run dvc repro -f
run cat log
