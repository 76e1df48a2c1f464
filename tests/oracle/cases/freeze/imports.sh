# A .dvc file with a dependency; `locked` is an old word for `frozen`.
project
echo 1 >source
file i.dvc <<-'TXT'
	md5: 3c42576e3f0f5b71de3c076aea51fd0b
	frozen: true
	deps:
	- md5: b026324c6904b2a9cb4b88d6d61c81d1
	  size: 2
	  hash: md5
	  path: source
	outs:
	- md5: b026324c6904b2a9cb4b88d6d61c81d1
	  size: 2
	  hash: md5
	  path: i
TXT
file old.dvc <<-'TXT'
	md5: 3c42576e3f0f5b71de3c076aea51fd0b
	locked: true
	deps:
	- md5: b026324c6904b2a9cb4b88d6d61c81d1
	  path: source
	outs:
	- md5: b026324c6904b2a9cb4b88d6d61c81d1
	  path: old
TXT
commit
run dvc unfreeze i.dvc
snapshot
run dvc freeze i.dvc
snapshot
run dvc freeze old.dvc
snapshot
run dvc unfreeze old.dvc
