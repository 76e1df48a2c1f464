# An output that becomes a metric, a plot or uncached.
project
echo '{"a": 1}' >in
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: cp in m.json
	    deps: [in]
	    outs: [m.json]
TXT
run -q dvc repro
sed -i 's/outs:/metrics:/' dvc.yaml
run dvc status
run dvc repro
sed -i 's/metrics:/plots:/' dvc.yaml
run dvc repro
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: cp in m.json
	    deps: [in]
	    metrics:
	    - m.json:
	        cache: false
TXT
run dvc status
run dvc repro
run dvc repro -f
rm m.json
run dvc repro
run dvc metrics show
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: cp in m.json
	    deps: [in]
	    outs:
	    - m.json:
	        persist: true
TXT
run dvc repro
