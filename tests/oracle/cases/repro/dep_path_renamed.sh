# A dependency under another name, the same content.
project
echo 1 >x
file dvc.yaml <<-'TXT'
	stages:
	  a: {cmd: cat *x* >out, deps: [x], outs: [out]}
TXT
run -q dvc repro
mv x xx
sed -i 's/\[x\]/[xx]/' dvc.yaml
run dvc status
run dvc repro
