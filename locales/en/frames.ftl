### The frames leadership works within: values, trust and charter.

frames-title = Frames of leadership
frames-empty = The framework pack has no texts on values, trust and leadership. HR can load one that has. Press { $key } to go back.
