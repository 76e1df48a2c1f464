# Templates in desc and meta.
project
echo 'a: 1' >params.yaml
file dvc.yaml <<-'TXT'
	stages:
	  s:
	    cmd: echo 1
	    desc: about ${a}
	    meta: {x: '${a}'}
TXT
run dvc stage list
run dvc repro
