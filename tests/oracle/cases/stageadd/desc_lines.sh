# A description of several lines, and one of nothing.
project
run dvc stage add -n a --desc 'one
two' 'echo 1'
run dvc stage add -n b --desc '' 'echo 1'
run dvc stage list
