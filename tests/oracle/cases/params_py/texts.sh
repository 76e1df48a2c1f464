# String literals: quotes, prefixes, escapes, several lines.
project
file p.py <<-'TXT'
	a = "it's" 'q"'
	b = '\x41\101\u00e9\U0001F600\d'
	c = r'\n' u'x'
	d = """first
	second \
	joined "quoted" """
	e = ''
	f = '1'
	g = 'null'
	h = ("a"
	     "b")
	i = R"\'"
	j = '''
	'''
	k = 'é'
TXT
file dvc.yaml <<-TXT
	stages:
	  s:
	    cmd: 'true'
	    params:
	    - p.py:
TXT
run dvc repro
run dvc status
run -j dvc exp show --json
