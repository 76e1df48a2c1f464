# Tuples: lists in the lock, themselves in listings.
project
file p.py <<-'TXT'
	T = (1, 'x')
	BARE = 1, 2
	ONE = (3,)
	NONE = ()
	L = [4]
TXT
file dvc.yaml <<-TXT
	stages:
	  s:
	    cmd: 'true'
	    params:
	    - p.py:
	  t:
	    cmd: 'true'
	    params:
	    - p.py: [T.1]
TXT
run dvc repro
run dvc status
commit base
sed -i "s/'x'/'y'/; s/1, 2/[1, 2]/; s/\[4\]/(4,)/" p.py
run dvc status
run dvc params diff
run -j dvc params diff --json
run -j dvc exp show --json
run dvc repro
run dvc status
