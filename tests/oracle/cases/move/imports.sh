# The dependency of a .dvc file follows when it goes to another directory.
project
mkdir sub
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
echo 1 >i
commit
run dvc move i j
snapshot
run dvc move j sub/k
