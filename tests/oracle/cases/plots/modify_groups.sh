# What a foreach, a matrix or a template makes cannot be written back.
project
file dvc.yaml <<-'TXT'
	vars:
	- name: t
	stages:
	  each:
	    foreach: [1, 2]
	    do:
	      cmd: echo ${item}
	      plots:
	      - f${item}.csv
	  many:
	    matrix:
	      a: [1]
	    cmd: echo ${item.a}
	    plots:
	    - g${item.a}.csv
	  one:
	    cmd: echo ${name}
	    plots:
	    - h.csv
TXT
run dvc plots modify f1.csv -x a
run dvc plots modify g1.csv -x a
run dvc plots modify h.csv -x a
run dvc plots modify f1.csv --unset x
