import type { Wording } from '@jiuzhu/policy';

/** How each condition is spoken of: to the officer by its subject, to the applicant in one sentence. */
export const wording: Wording = {
  enrolled: {
    subject: '是否有学籍并在读',
    citizen: {
      pass: '该学生在学校有学籍，正在就读。',
      fail: '经学校核对，该学生没有学籍，或者没有在读。',
      unknown: '该学生是否有学籍、是否在读尚未了解清楚。',
    },
    turning: '该学生在学校有学籍并在读',
  },
  'taught-at-home': {
    subject: '是否在送教上门名册中',
    citizen: {
      pass: '该儿童不能入学，在送教上门名册中。',
      fail: '该儿童不在送教上门名册中。',
      unknown: '该儿童是否在送教上门名册中尚未了解清楚。',
    },
    turning: '该儿童在送教上门名册中',
  },
  'class-kept': {
    subject: '是否仍属于作出决定时认定的类别',
    citizen: {
      pass: '您家仍属于作出救助决定时认定的社会救助对象类别。',
      fail: '您家不再属于作出救助决定时认定的社会救助对象类别。',
      unknown: '您家是否仍属于作出救助决定时认定的类别尚未了解清楚。',
    },
    turning: '您家仍属于作出救助决定时认定的社会救助对象类别',
  },
  'of-household': {
    subject: '学生是否为申请家庭的成员',
    citizen: {
      pass: '该学生是申请家庭的成员。',
      fail: '该学生已不是申请家庭的成员，可以随现在的家庭重新申请。',
      unknown: '该学生是否为申请家庭的成员尚未了解清楚。',
    },
    turning: '该学生是申请家庭的成员',
  },
  'same-kind': {
    subject: '是否还有未享受的救助项目',
    citizen: {
      pass: '该学生还有未享受的救助项目。',
      fail: '所申请学期的各项救助，该学生都已经享受，同一项目不能重复享受。',
      unknown: '该学生是否已经享受各项救助尚未了解清楚。',
    },
    turning: '该学生还有未享受的救助项目',
  },
  'class-in-grants': {
    subject: '当地救助标准是否包括该类学生',
    citizen: {
      pass: '当地的教育救助标准包括这类家庭、这一学段的学生。',
      fail: '当地的教育救助标准不包括这类家庭、这一学段的学生。',
      unknown: '当地的教育救助标准是否包括这类家庭、这一学段的学生尚未了解清楚。',
    },
    turning: '当地的教育救助标准包括这类家庭、这一学段的学生',
  },
};
