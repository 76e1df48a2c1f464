# --cd changes the directory first.
project
mkdir -p a/b
run dvc --cd a/b root
run -q dvc --cd nosuch root
run dvc --cd a status
