# + adds, ++ adds or overwrites, ~ removes.
deviation exec-refs
deviation params-bytes params.yaml new.yaml
deviation error-words 2
project
file params.yaml <<-TXT
	# the head
	a: 1  # of a
	b: 2
	c:
	  d: 3
	  e: 4
TXT
file dvc.yaml <<-TXT
	stages:
	  show:
	    cmd: 'true'
	    deps: [params.yaml]
TXT
sed -i 's/deps: .*/params: [a]/' dvc.yaml
commit pipeline
run dvc exp run -n e1 -S +x=1 -S +y.z.w=2 -S ++a=5 -S ++n=6 -S '~b' -S '~c.d=3'
run dvc exp run -n e2 -S +new.yaml:k=v
