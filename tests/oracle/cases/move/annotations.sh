# What a .dvc file says beside the path moves with it.
project
echo 1 >x
run dvc add x
cat >>x.dvc <<-TXT
	  desc: of the output
	  type: model
	  labels:
	  - a
	  meta:
	    k: v
	desc: what it is
	meta:
	  who: me
TXT
commit
run dvc move x y
snapshot
run dvc freeze y.dvc
run dvc move y z
