# Exec bits are recorded for a file, not inside of a directory.
project
file tool <<-TXT
	#!/bin/sh
TXT
chmod +x tool
mkdir d
cp tool d/tool
run dvc add tool d
rm tool
run dvc checkout tool.dvc
