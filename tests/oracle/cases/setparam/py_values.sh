# -S in a Python file: what DVC can change as well, names of files, classes and __init__.
deviation exec-refs
deviation params-bytes p.py
project
file p.py <<-'TXT'
	"""Doc."""
	LR = 0.1
	L = [1, 2, 3]
	F = True
	NO = None

	class K:
	    a = 1
	    class In:
	        z = 9
	    def __init__(self):
	        self.c = 4
TXT
file dvc.yaml <<-TXT
	stages:
	  show:
	    cmd: 'true'
	    params:
	    - p.py: [LR, L, F, NO, K]
TXT
commit pipeline
run dvc exp run -n e1 -S p.py:LR=0.5 -S p.py:L.1=9 -S p.py:F=false -S p.py:NO=3
run dvc params diff
run dvc exp run -n e2 -S p.py:K.a=2 -S p.py:K.In.z=8 -S p.py:K.c=5 -S 'p.py:L=[4]'
run dvc params diff
