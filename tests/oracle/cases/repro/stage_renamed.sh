# A stage under another name: the run cache knows it, the old entry stays.
project
file dvc.yaml <<-'TXT'
	stages:
	  a: {cmd: cp in x, deps: [in], outs: [x]}
TXT
echo 1 >in
run -q dvc repro
sed -i 's/  a:/  b:/' dvc.yaml
run dvc status
run dvc repro
