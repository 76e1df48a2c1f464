# Commands and names that YAML would take for something else.
project
run dvc stage add -n true 'true'
run dvc stage add -n 123 'echo: 1'
run dvc stage add -n null '# x'
run dvc stage add -n y '- x'
run dvc stage list
