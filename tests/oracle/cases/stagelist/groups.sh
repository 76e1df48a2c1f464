# Stages made by foreach and matrix: one by one, or by the name of their group.
project
printf 'lr: 1\n' >params.yaml
file dvc.yaml <<-'TXT'
	stages:
	  plain:
	    cmd: echo 1 >plain.out
	    outs: [plain.out]
	  param:
	    cmd: echo ${lr} >param.out
	    desc: with ${lr}
	    params: [lr]
	    outs: ['${lr}.out']
	  group:
	    foreach: [b, a]
	    do:
	      cmd: echo ${item} >${item}.out
	      outs: ['${item}.out']
	  cube:
	    matrix:
	      x: [1, 2]
	      y: [k]
	    cmd: echo ${item.x}
	    deps: ['${item.y}']
TXT
run dvc stage list
run dvc stage list group
run dvc stage list group@b cube
run dvc stage list dvc.yaml:cube
run dvc stage list --all --name-only
run dvc stage list group@c
run dvc stage list grou
