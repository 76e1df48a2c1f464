# Data of a .dvc file that is not there.
project
echo 1 >data
run -q dvc add data
rm data
file dvc.yaml <<-'TXT'
	stages:
	  a: {cmd: cp data o, deps: [data], outs: [o]}
TXT
run dvc repro
run dvc checkout
run dvc repro
