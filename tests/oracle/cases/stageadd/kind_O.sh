# -O: not cached, for Git to track.
project
run dvc stage add -n a -O out 'echo 1 >out'
run dvc repro
