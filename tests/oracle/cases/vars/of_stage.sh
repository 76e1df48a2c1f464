# `vars` of a stage: its own, on top of those of the file.
project
printf 'lr: 1\n' >params.yaml
printf 'own: 2\n' >own.yaml
file dvc.yaml <<-'TXT'
	vars:
	- top: 0
	stages:
	  a:
	    vars:
	    - own.yaml
	    - more: {x: 3}
	    cmd: echo ${lr} ${top} ${own} ${more.x}
	  b:
	    cmd: echo ${lr} ${own}
TXT
run dvc repro --dry
sed -i 's/ ${own}$//' dvc.yaml
run dvc repro --dry
