# Rules of the project are not for what is outside of it.
project
mkdir sub
file .dvcignore <<-TXT
	*.log
TXT
run dvc check-ignore ../x.log
run dvc check-ignore -d -n ../x.log x.log
run dvc check-ignore . sub
cd sub
run dvc check-ignore -d ../x.log ../../x.log
