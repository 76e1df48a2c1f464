# An experiment of a group.
deviation exec-refs
deviation params-bytes params.yaml
project
printf 'lr: 1\n' >params.yaml
file dvc.yaml <<-'TXT'
	stages:
	  g:
	    foreach: [a]
	    do:
	      cmd: echo ${item} ${lr} > ${item}.out
	      outs: ["${item}.out"]
	  h:
	    cmd: echo ${lr} > h
	    outs: [h]
TXT
commit all
run dvc exp run -n e1 g
tick
run dvc exp run -n e2 -S lr=2 g@a
run dvc exp show --csv
