# Empty directories in a dependency do not count.
project
mkdir d
echo 1 >d/a
file dvc.yaml <<-'TXT'
	stages:
	  s: {cmd: echo 1, deps: [d]}
TXT
run -q dvc repro
mkdir d/empty
run dvc status
run dvc repro
