# More blanks in a command are another command.
project
file dvc.yaml <<-'TXT'
	stages:
	  a: {cmd: echo  1, outs: []}
TXT
run dvc repro
sed -i 's/echo  1/echo 1/' dvc.yaml
run dvc status
run dvc repro
