# A command that becomes a list of one is another one.
project
file dvc.yaml <<-'TXT'
	stages:
	  a: {cmd: echo 1 >o, outs: [o]}
TXT
run -q dvc repro
sed -i 's/cmd: echo 1 >o/cmd: [echo 1 >o]/' dvc.yaml
run dvc status
run dvc repro
