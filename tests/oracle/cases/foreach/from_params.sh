# The list is in params.yaml; an item comes and one goes.
project
echo 'models: [a, b]' >params.yaml
file dvc.yaml <<-'TXT'
	stages:
	  g:
	    foreach: ${models}
	    do:
	      cmd: echo ${item} >${item}.txt
	      outs: ['${item}.txt']
TXT
run dvc repro
echo 'models: [b, c]' >params.yaml
run dvc status
run dvc repro
