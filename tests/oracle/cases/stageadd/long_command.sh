# A command that is longer than a line of YAML.
project
run dvc stage add -n a "echo aaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbbbbbb cccccccccccccccccccccc ddddddddddddddddddd eeeeeeeeeeeeeee ffffffffffffffff"
run dvc repro
