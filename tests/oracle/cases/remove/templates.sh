# Stages with templates, or made by foreach and matrix, cannot be removed one by one.
deviation kept-lines .gitignore
project
printf 'lr: 1\n' >params.yaml
file dvc.yaml <<-'TXT'
	stages:
	  plain:
	    cmd: echo 1 >plain.out
	    outs: [plain.out]
	  param:
	    cmd: echo ${lr} >param.out
	    outs: [param.out]
	  group:
	    foreach: [a, b]
	    do:
	      cmd: echo ${item} >${item}.out
	      outs: ['${item}.out']
TXT
run dvc repro
commit
run dvc remove param
run dvc remove group
run dvc remove group@a
run dvc remove --outs nosuch@a
run dvc remove plain
run dvc remove dvc.yaml
