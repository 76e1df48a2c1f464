# Params of another file and of JSON; a key that is added, one that is taken away.
project
file dvc.yaml <<-'TXT'
	stages:
	  show:
	    cmd: cat other.yaml p.json >out
	    params:
	    - other.yaml: [a]
	    - p.json: [b.c]
	    outs: [out]
TXT
echo 'a: 1' >other.yaml
echo '{"b": {"c": 1}}' >p.json
commit pipeline
quietly dvc exp run -n x -S other.yaml:a=2 -S p.json:b.c=3 -S other.yaml:+new=yes
run cat other.yaml <<'END'
a: 2
new: yes
END
run cat p.json <<'END'
{"b": {"c": 3}}
END
quietly dvc exp run -n y -S other.yaml:~new
run cat other.yaml <<'END'
a: 2
END
