# Files with anchors and merges are edited in place: freeze, add, remove.
project
echo 1 >in
file dvc.yaml <<-'TXT'
	# shared
	vars:
	- common:
	    n: 1
	stages:
	  a: &base
	    cmd: cat in >a.out   # makes a
	    deps: &deps
	    - in
	    outs:
	    - a.out
	  b:
	    <<: *base
	    cmd: cat in >b.out
	    outs:
	    - b.out
	  c:
	    cmd: cat in >c.out
	    deps: *deps
	    outs:
	    - c.out
	    meta: {note: &note kept, again: *note}
TXT
run dvc repro
snapshot
run dvc freeze c
run dvc repro
run dvc unfreeze c
run dvc stage add -n d -d in -o d.out 'cp in d.out'
run dvc stage add -f -n c -d in -o c2.out 'cp in c2.out'
run dvc remove d
run dvc repro
