# A command with line ends, tabs and blanks at its ends.
project
run dvc stage add -n a 'echo 1
echo 2'
run dvc stage add -n b ' echo 3 '
run dvc stage add -n c 'echo	4'
run dvc repro
