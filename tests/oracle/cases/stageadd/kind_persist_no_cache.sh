# --outs-persist-no-cache: neither taken away nor cached.
project
run dvc stage add -n a --outs-persist-no-cache log 'echo 1 >>log'
run dvc repro
run dvc repro -f
run cat log
