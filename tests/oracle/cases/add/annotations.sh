# Comments, unknown order and annotations of a .dvc file survive an update.
project
echo 1 >x
file x.dvc <<-'TXT'
	# made by hand
	desc: what it is  # here
	outs:
	  - path: x
	    desc: of the output
	    md5: d41d8cd98f00b204e9800998ecf8427e
	    labels: [a, b]
	    type: model
	    meta:
	      k: v
	meta: {who: me}
TXT
run dvc status
run dvc add x
