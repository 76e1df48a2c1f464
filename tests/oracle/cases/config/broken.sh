# A config file that cannot be used stops every command with 251.
project
echo '[core' >.dvc/config
run dvc status
printf '[core]\n    nosuch = 1\n' >.dvc/config
run dvc status
printf '[core]\n    autostage = perhaps\n' >.dvc/config
run dvc repro
printf '[cache]\n    type = foo\n' >.dvc/config
run dvc root
