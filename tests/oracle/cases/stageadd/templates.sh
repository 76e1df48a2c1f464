# Stages with templates in the file: others are added beside them, and they may be replaced.
project
printf 'lr: 1\n' >params.yaml
file dvc.yaml <<-'TXT'
	vars:
	- name: model
	stages:
	  param:
	    desc: with ${lr}
	    cmd: echo ${lr}
	    outs:
	    - ${name}.out:
	        desc: of ${lr}
	  group:
	    foreach:
	    - a
	    - b
	    do:
	      cmd: echo ${item}
	      outs:
	      - ${item}.out
TXT
run dvc stage add -n new -d model.out 'echo ${lr} $HOME'
run dvc stage add -n b -o a.out 'echo 1'
run dvc stage add -f -n group 'echo 1'
run dvc stage add -n param 'echo 1'
run dvc stage add -f -n param -o model.out 'echo 1'
snapshot
run dvc stage add -f -n group -o '${name}.txt' 'echo 1'
run dvc stage list
