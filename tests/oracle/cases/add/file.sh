# A file: its .dvc file, the ignore entry, the object.  Adding it again changes nothing.
project
file data.txt <<-TXT
	one
TXT
run dvc add data.txt
snapshot
run dvc add data.txt
echo two >>data.txt
run dvc status
run dvc add data.txt
run dvc status
