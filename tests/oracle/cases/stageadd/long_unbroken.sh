# A command without a blank in 200 letters, and a path as long.
project
long=$(printf 'x%.0s' 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0)
run dvc stage add -n a -o "$long" "echo $long$long >$long"
run dvc repro
