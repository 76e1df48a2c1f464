# A .dvc file that is not named after its output keeps its name; what it says otherwise stays.
deviation yaml-layout noted.dvc
project
echo 1 >x
run dvc add x
git mv -f x.dvc noted.dvc 2>/dev/null || mv x.dvc noted.dvc
cat >>noted.dvc <<-TXT
	  desc: of the output
	desc: what it is
	meta:
	  who: me
TXT
commit
run dvc move x y
snapshot
mkdir sub
run dvc move y sub
snapshot
cd sub
run dvc move y ../z
