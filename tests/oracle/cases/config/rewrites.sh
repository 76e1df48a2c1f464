# A hand-written file is understood in its variants and written back in the one style.
project
file .dvc/config <<-'TXT'
	# a comment
	['remote "r1"']
	url=/tmp/r1
	[remote "r2"]
	    url = s3://b/p
	
	[CACHE]
	  Type = copy
	[core]
	  remote = r1
	  analytics = false
TXT
run dvc config --list
run dvc config core.remote r2
