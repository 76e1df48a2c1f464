# .dvc files: of `add`, with comments, with the old word for frozen.
deviation yaml-layout noted.dvc
project
echo 1 >x
run dvc add x
run dvc freeze x.dvc
snapshot
run dvc status
run dvc unfreeze x.dvc
snapshot
file noted.dvc <<-'TXT'
	# by hand
	desc: what it is  # here
	outs:
	  - path: x2
	    md5: b026324c6904b2a9cb4b88d6d61c81d1  # of x
	    hash: md5
	meta: {who: me}
TXT
run dvc freeze noted.dvc
snapshot
run dvc unfreeze noted.dvc
run dvc unfreeze noted.dvc
