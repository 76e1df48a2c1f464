# Commands do not edit what has templates.
project
printf 'lr: 1\n' >params.yaml
file dvc.yaml <<-'TXT'
	stages:
	  p:
	    cmd: echo ${lr}
	  e:
	    cmd: echo \${lr}
	  v:
	    cmd: echo 1
	    vars: []
	  g:
	    foreach: [1]
	    do: {cmd: echo}
	  plain:
	    cmd: echo 1
TXT
run dvc freeze p
run dvc freeze e
run dvc freeze v
run dvc freeze g@1
run dvc freeze g
run dvc freeze plain
run dvc unfreeze g@1
run dvc remove p
run dvc remove g@1
run dvc remove g
