# Options of DVC 1 and 2 that are no more.
project
run -h dvc stage add -n a --external -o x 'echo 1'
run -h dvc stage add -n a --live x 'echo 1'
run -q dvc run -n a 'echo 1'
