# The code of a command that fails is told, ours is 255.
project
file dvc.yaml <<-'TXT'
	stages:
	  a: {cmd: exit 7}
	  b: {cmd: nosuch-program}
	  c: {cmd: ./not-executable}
TXT
echo 1 >not-executable
run dvc repro a
run -h dvc repro b
run -h dvc repro c
