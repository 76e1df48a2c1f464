# With core.autostage the files are staged and nothing is said.
project
printf '[core]\n    autostage = true\n' >.dvc/config
echo 1 >x
run dvc add x
