# What it does not take, and where there is no project.
run dvc plots templates
run -h dvc plots templates a b
run -h dvc plots templates -o out
