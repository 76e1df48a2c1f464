# Stages of one group never run beside each other; DVC reads over `meta`.
project
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: mkdir card && sleep 0.1 && rmdir card && echo a >a
	    outs: [a]
	    meta: {exclusive: gpu}
	  b:
	    cmd: mkdir card && sleep 0.1 && rmdir card && echo b >b
	    outs: [b]
	    meta: {exclusive: [disk, gpu]}
	  c:
	    cmd: mkdir card && sleep 0.1 && rmdir card && echo c >c
	    outs: [c]
	    meta: {exclusive: gpu}
TXT
quietly dvc repro -j 3
run dvc status <<'END'
Data and pipelines are up to date.
END
