# A template in wdir.
project
mkdir d
echo 'dir: d' >params.yaml
file dvc.yaml <<-'TXT'
	stages:
	  s: {wdir: '${dir}', cmd: echo 1 >o, outs: [o]}
TXT
run dvc repro
run dvc status
