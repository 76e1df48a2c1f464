# Stages with templates, or made by foreach and matrix, cannot be written back.
project
printf 'lr: 1\nitems: [a, b]\n' >params.yaml
file dvc.yaml <<-'TXT'
	stages:
	  plain:
	    cmd: echo 1
	  param:
	    cmd: echo ${lr}
	  group:
	    foreach: ${items}
	    do:
	      cmd: echo ${item}
	  cube:
	    matrix:
	      x: [1, 2]
	    cmd: echo ${item.x}
	  escaped:
	    cmd: echo \${lr}
	  local:
	    vars:
	    - k: 1
	    cmd: echo 1
TXT
run dvc freeze param
run dvc freeze group
run dvc freeze group@a
run dvc freeze cube@1
run dvc freeze nosuch@a group@nosuch
run dvc freeze plain
run dvc freeze dvc.yaml:group@a
run dvc unfreeze param plain
run dvc freeze escaped
run dvc freeze local
